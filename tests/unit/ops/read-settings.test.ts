import path from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "@/lib/ops/project-folders";
import { checkNodeVersion, readSettings } from "@/lib/ops/start/read-settings";

const plain = {
  host: "127.0.0.1",
  port: 3000,
  databaseUrl: undefined,
  dataFolder: path.join(projectFolder, "data"),
  demonstration: undefined,
  demoPassword: undefined,
  today: undefined,
  baseUrl: undefined,
  smtpUrl: undefined,
  mailFrom: "luoshi@localhost",
};

test("without any setting the ledger serves this machine only, at port 3000, from the folder data", () => {
  expect(readSettings({ NODE_ENV: "test" })).toEqual(plain);
});

test("an empty setting is as good as none", () => {
  const empty = {
    HOST: "",
    PORT: "",
    DATABASE_URL: "",
    LUOSHI_DATA: "",
    LUOSHI_DEMO: "",
    LUOSHI_TODAY: "",
    LUOSHI_URL: "",
    LUOSHI_SMTP_URL: "",
    LUOSHI_MAIL_FROM: "",
  };
  expect(readSettings({ NODE_ENV: "test", ...empty })).toEqual(plain);
});

test("every setting is heard", () => {
  expect(
    readSettings({
      NODE_ENV: "test",
      HOST: "0.0.0.0",
      PORT: "8080",
      DATABASE_URL: "postgresql://u@h/d",
      LUOSHI_DATA: "/srv/ledger",
      LUOSHI_DEMO: "1",
      LUOSHI_DEMO_PASSWORD: "three words here",
      LUOSHI_TODAY: "2019-03-18",
      LUOSHI_URL: "https://ledger.example.cn",
      LUOSHI_SMTP_URL: "smtps://ledger:word@mail.example.cn",
      LUOSHI_MAIL_FROM: "ledger@example.cn",
    }),
  ).toEqual({
    host: "0.0.0.0",
    port: 8080,
    databaseUrl: "postgresql://u@h/d",
    dataFolder: path.resolve("/srv/ledger"),
    demonstration: true,
    demoPassword: "three words here",
    today: "2019-03-18",
    baseUrl: "https://ledger.example.cn",
    smtpUrl: "smtps://ledger:word@mail.example.cn",
    mailFrom: "ledger@example.cn",
  });
});

test.each([
  ["PORT", "http", 'PORT is "http", but must be a number from 1 to 65535.'],
  ["PORT", "70000", 'PORT is "70000", but must be a number from 1 to 65535.'],
  ["LUOSHI_DEMO", "yes", 'LUOSHI_DEMO is "yes", but must be 0 or 1.'],
  [
    "LUOSHI_TODAY",
    "2019-02-30",
    'LUOSHI_TODAY is "2019-02-30", but must be a day such as 2019-03-18.',
  ],
  [
    "LUOSHI_TODAY",
    "18.3.2019",
    'LUOSHI_TODAY is "18.3.2019", but must be a day such as 2019-03-18.',
  ],
  ["LUOSHI_URL", "ledger.example.cn", "LUOSHI_URL is no address of the kind https://…"],
  ["LUOSHI_SMTP_URL", "mail:secret", "LUOSHI_SMTP_URL is no address of the kind smtp://…"],
])("%s=%s is refused with what would do", (name, value, words) => {
  expect(() => readSettings({ NODE_ENV: "test", [name]: value })).toThrow(words);
});

test.each(["20.19.0", "20.20.2", "22.1.0", "24.9.0"])("Node.js %s will do", (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});

test.each(["18.20.0", "20.18.9", "25.0.0"])("Node.js %s will not do", (version) => {
  expect(() => checkNodeVersion(version)).toThrow(`Node.js ${version} does not suit`);
});
