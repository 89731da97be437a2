import { createServer } from "node:net";
import { errorCode, PlainFailure } from "../plain-failure";

/** Refuses, before anything is started, an address on which we could not listen. */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(describeListenFailure(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function describeListenFailure(error: Error, host: string, port: number): Error {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return new PlainFailure(
        `Port ${port} of ${host} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
      );
    case "EACCES":
      return new PlainFailure(
        `Port ${port} is reserved for the administrator. Choose one above 1023: PORT=3000 npm start`,
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new PlainFailure(
        `HOST is "${host}", which is no address of this machine. 127.0.0.1 serves this machine only, 0.0.0.0 every network.`,
      );
    default:
      return error;
  }
}
