import type { Channel } from '../../electron/contract/channels.js';
import { failure, StewardError } from '../../electron/contract/errors.js';
import { invocations } from '../../electron/contract/ipc.js';
import { ScriptedTransport } from './scripted-transport.js';

/** A scripted transport that parses arguments and answers by their models: neither side of a test can make them up. */
export class CheckedTransport extends ScriptedTransport {
  override async invoke(...[channel, args]: Parameters<ScriptedTransport['invoke']>) {
    const reply = await super.invoke(channel, args);
    if (reply.ok) invocations[channel as Channel].result.parse(reply.result);
    return reply;
  }

  protected override parse(channel: Channel, args: unknown): unknown {
    const parsed = invocations[channel].args.safeParse(args);
    if (!parsed.success) throw new StewardError(failure('badRequest', { message: parsed.error.message }));
    return parsed.data;
  }
}
