declare module 'jsdom' {
  /** Swallows what scripts and style sheets of a page complain about. */
  export class VirtualConsole {}
  export class JSDOM {
    constructor(html: string, options?: { url?: string; virtualConsole?: VirtualConsole })
    readonly window: { readonly document: never; close(): void }
  }
}
