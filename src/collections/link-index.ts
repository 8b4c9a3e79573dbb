import { describeGarden } from '../garden/describe-garden.ts';
import { indexLinks, type LinkIndex } from '../garden/links-here.ts';
import { describeWhenAsked, noteRead, unnoticed } from '../vault/page-reads.ts';
import { getGarden, loadGarden, today } from './get-garden.ts';
import { oncePerGarden } from './once-per-garden.ts';

const once = oncePerGarden<LinkIndex>();

/**
 * Who leads to which note, made once for each garden. Names without a link are looked for in all texts, which an
 * author need not wait for after each edit: `npm run check` lists them, and the built page shows them.
 */
export async function getLinkIndex(): Promise<LinkIndex> {
  const garden = await getGarden();
  return once(garden, () => {
    const links = unnoticed(() => indexLinks(garden, !import.meta.env.DEV));
    const linksTo: LinkIndex['linksTo'] = (note) => {
      noteRead(note.slug);
      return links.linksTo(note);
    };
    return { ...links, linksTo };
  });
}

describeWhenAsked(async () => {
  const { garden, attachments, digestOf } = await loadGarden();
  const { outline, matterOf } = describeGarden(garden, await getLinkIndex(), digestOf);
  return { outline: outline + JSON.stringify([today, ...attachments]), matterOf };
});
