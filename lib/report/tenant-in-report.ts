import { z } from 'zod';
import { colourSchema } from '@/lib/domain/look/contrast';
import { mostLogoBytes, mostLogoPixels } from '@/lib/domain/look/logo';

/** How many characters of base64 (RFC 4648) the largest logo takes. */
const mostCharacters = Math.ceil(mostLogoBytes / 3) * 4;

/** Whose report it is, and how the organisation looked when it was made: without a logo or a colour, it says none. */
export const tenantInReportSchema = z.strictObject({
  name: z.string().min(1).max(500),
  logo: z
    .strictObject({
      /** A PNG, in base64. */
      png: z.base64().max(mostCharacters),
      /** In pixels. */
      width: z.int().positive().max(mostLogoPixels.width),
      height: z.int().positive().max(mostLogoPixels.height),
    })
    .exactOptional(),
  colour: colourSchema.exactOptional(),
});
export type TenantInReport = z.infer<typeof tenantInReportSchema>;
export type LookInReport = Omit<TenantInReport, 'name'>;
