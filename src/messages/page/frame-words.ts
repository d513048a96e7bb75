/** What the frame of the page says: its name, the ways through it, language and theme, and what stands where nothing else does. Loaded with the page. */
export interface FrameWords {
  /** Of the document, behind the title of a room. */
  readonly name: string;
  readonly skip: string;
  readonly rooms: Readonly<Record<'consultation' | 'matrix' | 'token' | 'ward', string>>;
  readonly roomsLabel: string;
  readonly languageLabel: string;
  readonly themeLabel: string;
  readonly themes: Readonly<Record<'system' | 'light' | 'dark', string>>;
  readonly loading: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly download: string;
  readonly close: string;
  /** The page met a mistake of its own. */
  readonly broken: string;
  readonly brokenHint: string;
  readonly reload: string;
  readonly connectionLost: string;
  readonly connectionBack: string;
  readonly serverClosing: string;
  /** Another server is there now, or this browser was forgotten. */
  readonly sessionExpired: string;
}
