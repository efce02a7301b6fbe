/** Units that measure the same kind of thing. What is in none of these is not judged. */
const KINDS: readonly ReadonlySet<string>[] = [
  new Set(['%', '％', '百分比', '比例']),
  new Set(['分']),
  new Set(['工作日', '个工作日', '天', '日']),
  new Set(['次', '人', '个', '件', '条', '项', '篇', '名', '人次', '家', '份', '起', '处']),
  new Set(['字']),
  new Set(['小时', '学时', '课时', '分钟']),
  new Set(['元', '万元']),
];

/** Are these two units of different kinds beyond doubt (% and 分)? Counting words (次, 人, 件) go together. */
export function unitsClash(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const [a, b] = [kindOf(left), kindOf(right)];
  return a !== undefined && b !== undefined && a !== b;
}

function kindOf(unit: string): ReadonlySet<string> | undefined {
  return KINDS.find((kind) => kind.has(unit.trim()));
}
