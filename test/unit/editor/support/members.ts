/** Some members of a type, at any depth. */
type Members<T> = T extends (...args: never[]) => unknown
  ? T
  : T extends object
    ? { readonly [Name in keyof T]?: Members<T[Name]> | undefined }
    : T;

/** An object of VS Code of which a test needs only these members. */
export function withMembers<T>(members: Members<NoInfer<T>>): T {
  return members as T;
}
