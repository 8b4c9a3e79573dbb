import { headerRules, usualCaching } from './header-rules.ts';

/**
 * The commands that bring `folder` to storage that speaks S3, in an order that never shows a page before
 * the files it needs: what keeps its name for ever, then what is asked about each time, then removal of
 * what is gone. Such storage sets no other header: put a CDN in front that does.
 */
export function s3Commands(folder: string, bucket: string): readonly string[] {
  const lasting = headerRules.filter(({ headers }) => headers['Cache-Control'] !== undefined);
  const patterns = lasting.map(({ path }) => path.slice(1));
  const forEver = lasting[0]?.headers['Cache-Control'] ?? '';
  const sync = `aws s3 sync ${folder} s3://${bucket}`;
  const only = patterns.map((path) => `--include '${path}'`).join(' ');
  const but = patterns.map((path) => `--exclude '${path}'`).join(' ');
  const markdown = `--content-type 'text/markdown; charset=utf-8'`;
  return [
    `${sync} --exclude '*' ${only} --cache-control '${forEver}'`,
    `${sync} --exclude '*' --include '*.md' --cache-control '${usualCaching}' ${markdown}`,
    `${sync} ${but} --exclude '*.md' --cache-control '${usualCaching}'`,
    `${sync} --delete --size-only --cache-control '${usualCaching}'`,
  ];
}
