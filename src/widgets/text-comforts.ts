import './follow-contents.ts';
import './heading-anchors.ts';
import './quote-selection.ts';
