/**
 * How a reference reads, in the Citation Style Language (citationstyles.org, version 1.0.2):
 * `Daly, J. T. (2006). A higher order estimate. Future Generation Computer Systems.`
 */
export const referenceStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-GB">
  <info>
    <title>Author, year, title</title>
    <id>author-year-title</id>
    <updated>2026-01-01T00:00:00+00:00</updated>
  </info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography et-al-min="4" et-al-use-first="1">
    <layout suffix=".">
      <group delimiter=". ">
        <group delimiter=" ">
          <names variable="author">
            <name and="text" initialize-with=". " name-as-sort-order="first"/>
          </names>
          <date variable="issued" prefix="(" suffix=")"><date-part name="year"/></date>
        </group>
        <text variable="title" font-style="italic"/>
        <text variable="container-title"/>
        <text variable="publisher"/>
        <text variable="DOI" prefix="doi:"/>
      </group>
    </layout>
  </bibliography>
</style>`;

/** The words that {@link referenceStyle} needs. */
export const referenceLocale = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-GB">
  <style-options punctuation-in-quote="false"/>
  <terms>
    <term name="and">and</term>
    <term name="et-al">et al.</term>
    <term name="open-quote">“</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
  </terms>
</locale>`;
