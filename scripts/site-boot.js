/**
 * Begins the page of dist/site: from a web server its modules, from a file (where browsers load no modules) the same page as one script.
 * Not a module, so that it runs in both places. Its own element has the addresses: the first module, what that imports, the one script.
 */
(() => {
  const { module, parts, file } = document.currentScript.dataset;
  const isFile = location.protocol === 'file:';
  // Only these two addresses become scripts: the policy of the document asks for that promise.
  const address = new URL(isFile ? file : module, document.baseURI).href;
  const promised = window.trustedTypes?.createPolicy('site-boot', { createScriptURL: () => address });
  const script = document.createElement('script');
  if (!isFile) script.type = 'module';
  script.src = promised?.createScriptURL('') ?? address;
  document.head.append(script);
  if (isFile) return;
  for (const part of parts.split(' ').filter((each) => each !== '')) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = part;
    document.head.append(link);
  }
})();
