/** The signs in Windows' windows: failure, warning, and the little computer in the title. */

export function FailureSign() {
  return (
    <svg className="dialog-sign" viewBox="0 0 32 32" aria-hidden="true">
      <circle cx="16" cy="16" r="15" fill="#e81123" />
      <path d="M10 10 22 22M22 10 10 22" stroke="#fff" strokeWidth="3" fill="none" />
    </svg>
  );
}

export function WarningSign() {
  return (
    <svg className="dialog-sign" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M16 2 31 29H1Z" fill="#ffb900" stroke="#c98f00" strokeLinejoin="round" />
      <path d="M16 11v9M16 23v3" stroke="#000" strokeWidth="2.5" fill="none" />
    </svg>
  );
}

export function ComputerSign() {
  return (
    <svg className="dialog-mark" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="2" width="14" height="9" rx="1" fill="#2b579a" />
      <rect x="2.5" y="3.5" width="11" height="6" fill="#a6d1ff" />
      <path d="M5 14h6M8 11v3" stroke="#505050" strokeWidth="1.5" fill="none" />
    </svg>
  );
}

export function CloseSign() {
  return (
    <svg className="dialog-close" viewBox="0 0 10 10" aria-hidden="true">
      <path d="M0 0 10 10M10 0 0 10" stroke="#000" fill="none" />
    </svg>
  );
}
