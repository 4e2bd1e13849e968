import { z } from 'zod';

const address = z.url().transform((value) => value.replace(/\/$/, ''));

const schema = z.object({
  /** The application's login; may lead through a PgBouncer. */
  DATABASE_URL: z.string().min(1).optional(),
  /** The jobs' login, direct. */
  WORKER_DATABASE_URL: z.string().min(1).optional(),
  /** The owner's login, direct: migrations and the operator's command line. */
  OWNER_DATABASE_URL: z.string().min(1).optional(),
  /** Signs the session cookies; at least 32 characters. */
  SESSION_SECRET: z.string().min(32).optional(),
  /** Encrypts the tenants' private keys: 32 bytes in base64. */
  KEY_ENCRYPTION_KEY: z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === 32, { error: 'must be 32 bytes in base64' })
    .optional(),
  /** Where people reach the installation, without a trailing slash. */
  PUBLIC_URL: address.optional(),
  /** The address that the session cookies are made for. */
  NEXTAUTH_URL: address.optional(),
  /** The mail server: `smtp://user:password@host:587`, or `smtps://`. Without it mails stay in the outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Whom the mails are from: an address, or a name and an address in angle brackets. */
  MAIL_FROM: z.string().min(3).optional(),
  /** Whom people without a login turn to when something is not accessible to them; shown on a public page. */
  CONTACT_EMAIL: z.email().optional(),
  /** How many proxies of our own stand before the application; 0 means that the caller's own address counts. */
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(9).default(0),
  /** Whether this server takes jobs itself; `off` where `foljsam worker` runs apart. */
  WORKER: z.enum(['on', 'off']).default('on'),
  /** Seconds between the signal to end and the closed door, in which whoever watches over the copies sees it as not ready. */
  DRAIN_SECONDS: z.coerce.number().int().min(0).max(120).default(0),
  /** Seconds that requests and jobs on their way get to end, once the door is closed. */
  SHUTDOWN_SECONDS: z.coerce.number().int().min(1).max(600).default(20),
  /** Where Prometheus finds the figures of this process; without it they are not served. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** What Prometheus must send as a bearer token; needed where METRICS_HOST is open to other machines. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /**
   * The hosts on the operator's own network that a tenant may have the server call, as `adfs.example.net,10.0.0.7`. A
   * tenant's own settings reach public addresses over TLS alone; these hosts may be called in clear, too.
   */
  ALLOWED_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((host) => host.trim().toLowerCase() || [])),
  /** The folder of the installation, where the migrations are found. */
  FOLJSAM_ROOT: z.string().default(() => process.cwd()),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

let known: Env | undefined;

/** The environment, checked once, at the first question. @throws an error that names every setting that is wrong. */
export function env(): Env {
  if (known) return known;
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete. ${wrong.join('; ')}`);
  }
  known = parsed.data;
  return known;
}

/** A setting that this process cannot do without. @throws an error that names it. */
export function requireEnv<Name extends keyof Env>(name: Name): NonNullable<Env[Name]> {
  const value = env()[name];
  if (value === undefined) throw new Error(`${name} is missing in the environment`);
  return value as NonNullable<Env[Name]>;
}
