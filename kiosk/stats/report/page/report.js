// Draws a chart from each table that has a place for one. What is hidden is no number here: it becomes a hatch.
"use strict";

(() => {
    const root = document.documentElement;
    const narrow = 480;  // CSS px; below, names of bars break sooner
    const charts = [];

    const colour = (name) => getComputedStyle(root).getPropertyValue("--" + name).trim();

    // One series a charted column, one value a row; null where the table has no number.
    function read(table) {
        const rows = [...table.tBodies[0].rows];
        const headings = [...table.tHead.rows[0].cells];
        const series = headings.flatMap((heading, column) => heading.dataset.series ? [{
            kind: heading.dataset.series,
            name: heading.textContent,
            values: rows.map((row) => row.cells[column].dataset.number).map((n) => n === undefined ? null : Number(n)),
            hidden: rows.map((row) => row.cells[column].classList.contains("hidden")),
        }] : []);
        return { names: rows.map((row) => row.cells[0].textContent), series };
    }

    // Lines of about `most` letters, broken between words.
    function broken(text, most) {
        const lines = [""];
        for (const word of text.split(" ")) {
            const last = lines[lines.length - 1];
            if (last && last.length + word.length >= most) lines.push(word);
            else lines[lines.length - 1] = last ? last + " " + word : word;
        }
        return lines;
    }

    function hatch(context, left, top, width, height) {
        context.save();
        context.beginPath();
        context.rect(left, top, width, height);
        context.clip();
        context.strokeStyle = colour("hatch");
        context.lineWidth = 1;
        context.beginPath();
        for (let x = left - height; x < left + width; x += 7) {
            context.moveTo(x, top + height);
            context.lineTo(x + height, top);
        }
        context.stroke();
        context.restore();
    }

    // Fills the band of a row whose whole is hidden, or the bar of the whole where only a part of it is.
    function hatchRows(chart, { lying, series }, bandsOfUnknown) {
        const { top, left, right, bottom } = chart.chartArea;
        const along = lying ? chart.scales.y : chart.scales.x;
        const across = lying ? chart.scales.x : chart.scales.y;
        const count = series[0].values.length;
        const width = (lying ? bottom - top : right - left) / count * 0.72;
        const whole = series.find((one) => one.kind === "whole");
        for (let i = 0; i < count; ++i) {
            const unknown = !whole || whole.values[i] === null;
            if (unknown !== bandsOfUnknown || !series.some((one) => one.hidden[i])) continue;
            const start = along.getPixelForValue(i) - width / 2;
            const far = across.getPixelForValue(unknown ? across.max : whole.values[i]);
            if (lying) hatch(chart.ctx, left, start, far - left, width);
            else hatch(chart.ctx, start, far, width, bottom - far);
        }
    }

    const hatches = {
        id: "hatches",
        beforeDatasetsDraw: (chart, _, options) => hatchRows(chart, options, true),
        afterDatasetsDraw: (chart, _, options) => hatchRows(chart, options, false),
    };

    function dataset(one) {
        const whole = one.kind === "whole";
        return {
            label: one.name,
            data: one.values,
            order: whole ? 1 : 0,  // the part is drawn over its whole
            grouped: false,
            categoryPercentage: 0.9,
            barPercentage: 0.8,
            maxBarThickness: 64,
            minBarLength: 0,
            backgroundColor: () => colour(whole ? "whole" : "accent"),
            borderColor: () => colour("accent"),
            borderWidth: whole ? 1.5 : 0,
            borderSkipped: "start",
        };
    }

    const text = () => colour("soft");

    function scales(lying, names) {
        const numbers = {
            beginAtZero: true,
            ticks: { precision: 0, color: text, maxTicksLimit: 6 },
            grid: { color: () => colour("hair"), drawBorder: false, drawTicks: false },
        };
        const most = innerWidth < narrow ? 16 : 26;
        const labels = {
            ticks: {
                color: text,
                autoSkip: !lying,
                maxRotation: 0,
                callback: (value) => lying ? broken(names[value], most) : names[value],
            },
            grid: { display: false, drawBorder: true, borderColor: () => colour("line") },
        };
        return lying ? { x: numbers, y: labels } : { x: labels, y: numbers };
    }

    function draw(canvas) {
        const { names, series } = read(document.getElementById(canvas.dataset.table));
        const lying = canvas.closest(".chart").classList.contains("bars");
        if (lying) {
            const lines = names.map((name) => broken(name, innerWidth < narrow ? 16 : 26).length);
            canvas.parentElement.style.height = lines.reduce((sum, n) => sum + 14 + Math.max(1.4, n) * 16, 44) + "px";
        }
        charts.push(new Chart(canvas, {
            type: "bar",
            data: { labels: names, datasets: series.map(dataset) },
            options: {
                animation: false,
                indexAxis: lying ? "y" : "x",
                maintainAspectRatio: false,
                devicePixelRatio: Math.max(2, devicePixelRatio),  // sharp on paper too
                scales: scales(lying, names),
                interaction: { mode: "index", axis: lying ? "y" : "x", intersect: false },
                plugins: { legend: { display: false }, hatches: { lying, series } },
            },
            plugins: [hatches],
        }));
    }

    function recolour() {
        for (const chart of charts) chart.update("none");
    }

    // On paper charts are light and as wide as the page: A4 without its margins, in CSS px.
    const paper = { width: 672, height: 230 };

    function toPaper() {
        root.classList.add("printing");
        for (const chart of charts) {
            const lying = chart.options.indexAxis === "y";
            chart.resize(paper.width, lying ? chart.height : paper.height);
        }
        recolour();
    }

    function toScreen() {
        root.classList.remove("printing");
        for (const chart of charts) chart.resize();
        recolour();
    }

    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 13;
    root.classList.add("charts");
    for (const canvas of document.querySelectorAll("canvas[data-table]")) draw(canvas);

    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
    addEventListener("beforeprint", toPaper);
    addEventListener("afterprint", toScreen);
})();
