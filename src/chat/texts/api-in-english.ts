/** What the page of the routes for programs says. */
export interface ApiTexts {
  readonly title: string;
  readonly version: string;
  readonly same: string;
  readonly parts: string;
  readonly token: string;
  readonly parameter: string;
  readonly places: { readonly path: string; readonly query: string };
  readonly is: string;
  readonly optional: string;
  readonly body: string;
  readonly status: string;
  readonly means: string;
  readonly bodyOf: (status: string) => string;
  /** What the description of the routes says, by its English words, which programs are told. */
  readonly words: Readonly<Record<string, string>>;
}

/** What the page of the routes for programs says in English. */
export const apiInEnglish: ApiTexts = {
  title: 'For programs',
  version: 'Version',
  same: 'The same for programs:',
  parts: 'Parts',
  token: 'Wants the admin token.',
  parameter: 'Parameter',
  places: { path: 'in the path', query: 'behind the ?' },
  is: 'Is',
  optional: 'optional',
  body: 'Body',
  status: 'Status',
  means: 'Means',
  bodyOf: (status) => `Body of ${status}`,
  words: {},
};
