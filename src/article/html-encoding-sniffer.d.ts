declare module 'html-encoding-sniffer' {
  /** The WHATWG sniffing algorithm; `transportLayerEncodingLabel` is the HTTP header's charset. */
  function sniff(
    bytes: Uint8Array,
    options?: {
      xml?: boolean
      transportLayerEncodingLabel?: string
      defaultEncoding?: string
      maxPrescanBytes?: number
    },
  ): string
  export = sniff
}
