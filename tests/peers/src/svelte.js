import { mount } from "svelte";

import Cards from "./Cards.svelte";
import { cards, load } from "./nodes.js";

load().then((bundle) => mount(Cards, { target: document.getElementById("cards"), props: { cards: cards(bundle) } }));
