/** The same object with some of its members answered otherwise: a storage that fails where a test wants it to. Everything else stays what it is. */
export function override<T extends object>(target: T, members: Partial<T>): T {
  return new Proxy(target, {
    get: (found, key) => {
      if (Object.hasOwn(members, key)) return members[key as keyof T];
      const member: unknown = Reflect.get(found, key);
      return typeof member === 'function' ? member.bind(found) : member;
    },
  });
}
