/** What the server's processes see: nothing of ours but the search path, and no locale or zone of the machine. */
export function serverEnvironment(folder: string): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, NODE_ENV } = process.env;
  return {
    NODE_ENV,
    HOME: folder,
    LC_ALL: "C",
    TZ: "UTC",
    ...(PATH === undefined ? {} : { PATH }),
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
  };
}
