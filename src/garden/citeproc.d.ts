declare module 'citeproc' {
  /** The part of citeproc-js that we use (citeproc-js.readthedocs.io). */
  interface Engine {
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    /** Entries come in the second element. */
    makeBibliography(): readonly [unknown, readonly string[]] | false;
  }
  const CSL: {
    Engine: new (
      system: {
        retrieveLocale(language: string): string;
        retrieveItem(id: string): unknown;
      },
      style: string,
      language: string,
    ) => Engine;
    readonly Output: { readonly Formats: Record<string, Record<string, unknown>> };
  };
  export = CSL;
}
