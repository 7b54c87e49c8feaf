// What a page does besides being read. It keeps nothing, asks nobody, and the page is whole without it.
"use strict";
(() => {
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const made = (tag, properties = {}, ...inside) => {
        const element = Object.assign(document.createElement(tag), properties);
        element.append(...inside);
        return element;
    };
    const still = matchMedia("(prefers-reduced-motion: reduce)");
    document.documentElement.classList.add("scripted");

    // The same slide in another language.
    for (const link of all(".languages a"))
        link.addEventListener("click", () => { link.hash = location.hash; });

    // A touch in a picture opens the part that is nearest.
    for (const list of all(".parts")) {
        const slide = list.closest(".slide");
        const frame = slide.querySelector(".frame");
        const discs = all(".disc", slide);
        const parts = all("li[data-n]", list);
        const discOf = (part) => discs.find((disc) => disc.dataset.n === part.dataset.n);
        for (const part of parts)
            part.firstChild.addEventListener("toggle", () => discOf(part)?.classList.toggle("chosen", part.firstChild.open));
        if (!frame || !discs.length || !parts.length) continue;
        slide.classList.add("parts-shown");
        frame.addEventListener("click", (event) => {
            const far = (disc) => {
                const box = disc.firstChild.getBoundingClientRect();
                return Math.hypot(event.clientX - box.x - box.width / 2, event.clientY - box.y - box.height / 2);
            };
            const near = discs.reduce((best, disc) => far(disc) < far(best) ? disc : best);
            for (const part of parts) part.firstChild.open = discOf(part) === near;
            parts.find((part) => discOf(part) === near)?.scrollIntoView({ block: "nearest" });
        });
    }

    // What lies between two states of a drawing comes as a script, because a page on a disk may read nothing else.
    const ways = {}, waiting = {};
    window.kioskWay = (name, way) => {
        ways[name] = way;
        for (const go of waiting[name] || []) go();
    };
    const wanted = (root, name, then) => {
        if (ways[name]) return then();
        if (!waiting[name]) {
            waiting[name] = [];
            document.head.append(made("script", { src: root + name }));
        }
        waiting[name].push(then);
    };
    const mixed = (one, other, share) => {
        if (one === other) return one;
        if (typeof one === "number") return +(one + (other - one) * share).toFixed(3);
        const part = (color, at) => parseInt(color.slice(at, at + 2), 16);
        return "#" + [1, 3, 5].map((at) => Math.round(part(one, at) + (part(other, at) - part(one, at)) * share)
            .toString(16).padStart(2, "0")).join("");
    };
    const drawingAt = ({ shares, pieces, frames }, share) => {
        const at = share * 1000;
        const next = Math.max(1, shares.findIndex((each) => each >= at));
        const part = (at - shares[next - 1]) / (shares[next] - shares[next - 1]);
        let text = pieces[0];
        for (let i = 1; i < pieces.length; ++i) text += mixed(frames[next - 1][i - 1], frames[next][i - 1], part) + pieces[i];
        return "data:image/svg+xml," + encodeURIComponent(text);
    };

    // A picture that changes is one picture, led along by a finger, a slider or a button.
    for (const list of all(".moments")) {
        const { root, name, alt, between } = list.dataset;
        const files = list.dataset.ways.split(" ");
        const moments = all("li", list).map((item) => ({
            label: item.dataset.label,
            said: item.querySelector("figcaption"),
            image: item.querySelector("img"),
        }));
        if (moments.length < 2 || moments.some((moment) => !moment.image)) continue;
        const last = moments.length - 1;
        const copy = (moment) => made("img", { src: moment.image.src, alt: "", width: moment.image.width, loading: "lazy", draggable: false });
        const pictures = moments.map(copy);
        const moving = made("img", { alt: "", hidden: true, draggable: false });
        const frame = made("div", { className: "frame", role: "img", ariaLabel: alt }, ...pictures, moving);
        const slider = made("input", { type: "range", min: 0, max: last * 100, step: 1, value: 0, ariaLabel: name, autocomplete: "off" });
        const buttons = moments.map(({ label }, at) => made("button", { type: "button", className: "button", textContent: label,
            onclick: () => lead(at * 100) }));
        const said = made("div", { className: "said", ariaLive: "polite" });
        const stage = made("div", { className: list.querySelector(".stage").className }, frame);
        const leading = made("div", {}, stage, slider, made("div", { className: "bottom" }, ...buttons));
        const text = list.previousElementSibling;
        const words = made("div", { className: "words" }, ...[...text.childNodes].map((node) => node.cloneNode(true)), said);
        const live = made("div", { className: "live" }, leading, words);
        const { width, height } = moments[0].image;
        frame.style.setProperty("--shape", moments[0].image.getAttribute("width") / moments[0].image.getAttribute("height") || width / height || 1.5);

        let drawn = -1, drawing = false, ready = false, spoken = -1, turn = 0;
        const draw = () => {
            const value = +slider.value, from = Math.min(Math.floor(value / 100), last - 1), share = (value - from * 100) / 100;
            const way = share > 0 && share < 1 && ways[files[from]];
            ready = ready && Boolean(way);
            moving.hidden = !ready;
            pictures.forEach((picture, at) => {
                picture.hidden = ready || at < from || at > from + 1;
                picture.style.opacity = at > from ? share : 1;
            });
            if (!way || drawing || drawn === value) return;
            drawing = true;
            moving.src = drawingAt(way, share);
            moving.decode().catch(() => {}).then(() => {
                drawing = false;
                ready = true;
                drawn = value;
                draw();
            });
        };
        const tell = () => {
            const value = +slider.value, at = Math.round(value / 100), rest = value % 100;
            slider.setAttribute("aria-valuetext", between && rest >= 20 && rest <= 80 ? between : moments[at].label);
            buttons.forEach((button, each) => { button.ariaPressed = String(each === at); });
            if (spoken === at) return;
            spoken = at;
            said.replaceChildren(...[...moments[at].said.childNodes].map((node) => node.cloneNode(true)));
        };
        const set = (value) => {
            slider.value = value;
            draw();
            tell();
        };
        const lead = (to) => {
            const from = +slider.value, begun = performance.now(), lasts = 700;
            const mine = ++turn;
            if (still.matches) return set(to);
            const step = (now) => {
                if (mine !== turn) return;
                const gone = Math.min(1, (now - begun) / lasts);
                set(Math.round(from + (to - from) * (gone * gone * (3 - 2 * gone))));
                if (gone < 1) requestAnimationFrame(step);
            };
            requestAnimationFrame(step);
        };
        slider.addEventListener("input", () => { ++turn; set(+slider.value); });
        const dragged = (event) => {
            if (!event.buttons) return;
            const box = frame.getBoundingClientRect();
            const share = Math.min(1, Math.max(0, (event.clientX - box.x) / box.width));
            ++turn;
            set(Math.round((document.documentElement.dir === "rtl" ? 1 - share : share) * last * 100));
        };
        frame.addEventListener("pointermove", dragged);

        for (const whole of [text, list]) whole.classList.add("paper");
        list.before(live);
        set(0);
        const load = () => { for (const file of new Set(files)) if (file !== "-") wanted(root, file, draw); };
        new IntersectionObserver((seen, observer) => {
            if (!seen.some((each) => each.isIntersecting)) return;
            observer.disconnect();
            load();
        }, { rootMargin: "200px" }).observe(live);
    }

    // Things to put in order.
    for (const box of all(".order")) {
        const { mixed: order, hint, early, yes } = box.dataset;
        const right = box.querySelector("ol"), done = box.querySelector(".done");
        const texts = all("li", right);
        const copied = (item) => [...item.childNodes].map((node) => node.cloneNode(true));
        const news = made("p", { className: "soft", ariaLive: "polite", textContent: hint });
        let placed = 0;
        const buttons = order.split(" ").map((number) => {
            const words = made("span", {}, ...copied(texts[number - 1])), disc = made("span", { className: "number" });
            const button = made("button", { type: "button", className: "place" }, disc, words);
            button.onclick = () => {
                if (button.classList.contains("placed")) return;
                for (const each of buttons) each.classList.remove("missed");
                if (+number !== placed + 1) {
                    button.classList.add("missed");
                    news.textContent = early;
                    return;
                }
                ++placed;
                button.classList.add("placed");
                disc.textContent = number;
                news.textContent = placed === texts.length ? yes : hint;
                done.classList.toggle("paper", placed < texts.length);
            };
            return button;
        });
        right.classList.add("paper");
        done.classList.add("paper");
        right.before(news, made("ul", { className: "try" }, ...buttons.map((button) => made("li", {}, button))));
    }

    // What is ticked is shown again at the end, and forgotten with the page.
    for (const box of all(".boxes")) {
        const most = +box.dataset.most || Infinity;
        const news = made("p", { className: "soft", ariaLive: "polite" });
        box.append(news);
        box.addEventListener("change", (event) => {
            const chosen = all(":checked", box);
            const enough = chosen.length > most;
            if (enough) event.target.checked = false;
            news.textContent = enough ? box.dataset.enough : "";
            for (const mine of all(`.mine[data-from="${box.dataset.for}"]`)) {
                const ticked = all(`.boxes[data-for="${box.dataset.for}"] :checked`);
                mine.hidden = !ticked.length;
                mine.querySelector("ul").replaceChildren(...ticked.map((input) => {
                    const item = mine.querySelector("template").content.firstElementChild.cloneNode(true);
                    item.lastElementChild.append(...[...input.nextElementSibling.childNodes].map((node) => node.cloneNode(true)));
                    return item;
                }));
            }
        });
    }

    // Clips stand still until somebody wants them to move.
    for (const button of all("button.clip")) {
        const image = button.closest("figure").querySelector("img");
        const words = button.querySelector("span");
        const stands = image.src;
        button.hidden = false;
        button.onclick = () => {
            const plays = image.src !== stands;
            image.src = plays ? stands : button.dataset.clip;
            words.textContent = plays ? button.dataset.play : button.dataset.stop;
        };
    }

    // On paper everything is open.
    for (const button of all("button.print")) {
        button.hidden = false;
        button.onclick = () => print();
    }
    let opened = [];
    addEventListener("beforeprint", () => {
        opened = all("details:not([open])");
        for (const each of opened) each.open = true;
    });
    addEventListener("afterprint", () => {
        for (const each of opened) each.open = false;
    });
})();
