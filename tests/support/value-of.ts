export { refusalIn as refusalOf, valueIn as valueOf } from "@/tests/support/value-in";
