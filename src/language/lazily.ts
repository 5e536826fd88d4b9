/** Makes something of a language when it is first wanted, and keeps it: most processes hear of one or two of them. */
export function lazily<T, Language extends string = string>(
  make: (language: Language) => T,
): (language: Language) => T {
  const made = new Map<Language, { readonly value: T }>();
  return (language) => {
    let known = made.get(language);
    if (known === undefined) made.set(language, (known = { value: make(language) }));
    return known.value;
  };
}

/** Makes a thing when it is first asked for, and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
