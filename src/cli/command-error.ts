/** A failure that a command foresaw: what went wrong, and what to do about it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly remedy: string | undefined;

  constructor(message: string, remedy?: string, options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}
