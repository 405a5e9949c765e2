import { globSource } from './globSource';

/**
 * Patterns that sets of names decide: `**\/readme`, `**\/*.{md,rst}`, `**\/{adr,adrs}/**` and `**\/{adr,adrs}/**\/*.md`.
 */
const words = String.raw`(?:\{([^{}*!()[\]/]+)\}|([^{}*!()[\]/]+))`;
const aName = new RegExp(String.raw`^\*\*\/${words}$`);
const anExtension = new RegExp(String.raw`^\*\*\/\*\.${words}$`);
const inAnyFolder = /^\*\*\/([^/]+)$/;
const aFolder = new RegExp(String.raw`^\*\*\/${words}\/\*\*(?:\/\*\.${words})?$`);

/**
 * Returns a function that tells whether a path matches one of the patterns. Where sets of names decide, they are looked
 * up: a regular expression compares hundreds of names one after the other, and each week that is read has hundreds of
 * paths.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const names = new Set<string>();
  const extensions = new Set<string>();
  const inFolders: { readonly folders: ReadonlySet<string>; readonly extensions?: ReadonlySet<string> }[] = [];
  const nameSources: string[] = [];
  const pathSources: string[] = [];
  for (const glob of globs) {
    const [, ...name] = aName.exec(glob) ?? [];
    const [, ...extension] = anExtension.exec(glob) ?? [];
    const [, several, one, ...below] = aFolder.exec(glob) ?? [];
    if (name.length > 0) for (const word of listOf(...name)) names.add(word);
    else if (extension.length > 0) for (const word of listOf(...extension)) extensions.add(word);
    else if (several ?? one) {
      const required = listOf(...below);
      inFolders.push({
        folders: new Set(listOf(several, one)),
        ...(required.length > 0 && { extensions: new Set(required) }),
      });
    } else {
      const [, part] = inAnyFolder.exec(glob) ?? [];
      if (part === undefined) pathSources.push(globSource(glob));
      else nameSources.push(globSource(part));
    }
  }
  const namePattern = anyOf(nameSources);
  const pathPattern = anyOf(pathSources);
  return (path) => {
    const [name = '', ...above] = path.split('/').toReversed();
    return (
      names.has(name) ||
      hasExtension(name, extensions) ||
      inFolders.some(
        (one) =>
          above.some((folder) => one.folders.has(folder)) && (!one.extensions || hasExtension(name, one.extensions)),
      ) ||
      namePattern?.test(name) === true ||
      pathPattern?.test(path) === true
    );
  };
}

function anyOf(sources: readonly string[]): RegExp | undefined {
  return sources.length > 0 ? new RegExp(`^(?:${sources.join('|')})$`) : undefined;
}

function listOf(several?: string, one?: string): string[] {
  return (several ?? one)?.split(',') ?? [];
}

/** True when a part of the name after one of its dots is in `extensions`: `a.pb.go` has `pb.go` and `go`. */
function hasExtension(name: string, extensions: ReadonlySet<string>): boolean {
  for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    if (extensions.has(name.slice(dot + 1))) return true;
  }
  return false;
}
