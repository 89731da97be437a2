import { z } from "zod";
import { mapNumbers } from "@/lib/domain/rule-numbers";
import { typedText } from "@/lib/usecases/typed-text";

/** The numbers of the rule settings as typed: text, since a blank is no zero. */
export const typedNumbers = z.object(mapNumbers(() => typedText.max(20)));
