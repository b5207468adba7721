import base from '../base.css?inline';
import tokens from '../tokens.css?inline';
import card from './card.css?inline';

/** All that a card's shadow root needs; the root inside it carries the class `bs`. */
export const CARD_STYLES = `${tokens}${base}${card}`;
