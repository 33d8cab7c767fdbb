/** Publishing cannot go on. The message is for curators: what happened, what is safe, what to do next. */
export class PublishError extends Error {
  override readonly name = 'PublishError';
}
