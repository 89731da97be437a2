import { z } from "zod";

/** The sending that a form names. */
export const deliveryInput = z.object({ deliveryId: z.uuid() });
