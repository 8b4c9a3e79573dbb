import { imageTag } from '../garden/image-tag.ts';
import type { Printer } from '../garden/print.ts';
import { mediaFiles } from '../vault/media.ts';
import { loadGarden } from './get-garden.ts';

/** What prints the parts of notes: the garden, its files, and how this site writes addresses. */
export async function printerFor(href: (address: string) => string): Promise<Printer> {
  const { garden, attachments } = await loadGarden();
  return {
    garden,
    href,
    image(path, alt, size) {
      const attachment = attachments.get(path);
      if (attachment === undefined) return undefined;
      const files = mediaFiles(attachment).map(({ name, width }) => ({
        address: href(`/media/${name}`),
        width,
      }));
      return imageTag({ files, alt, natural: attachment, wanted: size });
    },
    file(path) {
      const attachment = attachments.get(path);
      return attachment && href(`/media/${mediaFiles(attachment)[0].name}`);
    },
  };
}
