import { isJsonObject, type Json } from '#domain/json.ts';

/** The names that a JSON-Logic document reads by `var` with a literal path, each once, in order. */
export function namesRead(logic: Json): readonly string[] {
  const names = new Set<string>();
  const visit = (node: Json): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!isJsonObject(node)) return;
    for (const [key, value] of Object.entries(node)) {
      const path = Array.isArray(value) ? value[0] : value;
      if (key === 'var' && typeof path === 'string' && path !== '') names.add(path);
      visit(value);
    }
  };
  visit(logic);
  return [...names];
}
