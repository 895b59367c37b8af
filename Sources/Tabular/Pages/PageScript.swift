/// The script of a page: it sorts and filters the tables, and remembers language and theme.
///
/// The page is readable without it; the switches for language and theme work by the style sheet.
package enum PageScript {
  package static let source = #"""

    (() => {
      "use strict";
      const root = document.documentElement;
      const all = (selector, from = document) => [...from.querySelectorAll(selector)];
      root.classList.add("js");

      const storage = { get(key) { try { return localStorage.getItem(key); } catch { return null; } },
        set(key, value) { try { localStorage.setItem(key, value); } catch { /* a shared drive may forbid it */ } } };
      const speak = () => {
        const language = document.getElementById("en").checked ? "en" : "th";
        root.lang = language;
        document.title = root.dataset[language];
      };
      for (const name of ["language", "theme"]) {
        const kept = storage.get("ita-" + name);
        for (const input of all(`input[name=${name}]`)) {
          if (input.id === kept) input.checked = true;
          input.addEventListener("change", () => { storage.set("ita-" + name, input.id); speak(); });
        }
      }
      speak();

      const collator = new Intl.Collator("th", { numeric: true });
      const key = (row, place) => {
        const cell = row.cells[place];
        return cell.dataset.v ?? (all("[lang=" + root.lang + "]", cell).map((part) => part.textContent).join(" ") || cell.textContent).trim();
      };
      const number = (text) => /^[-+]?[\d,]+(\.\d+)?$/.test(text) ? Number(text.replaceAll(",", "")) : NaN;
      const compare = (left, right) => {
        const [a, b] = [number(left), number(right)];
        return Number.isNaN(a) || Number.isNaN(b) ? collator.compare(left, right) : a - b;
      };
      const sort = (heading) => {
        const place = heading.cellIndex;
        const body = heading.closest("table").tBodies[0];
        const rows = [...body.rows].map((row) => [key(row, place), row]);
        const isNumeric = rows.some(([text]) => !Number.isNaN(number(text)));
        const old = heading.getAttribute("aria-sort");
        const isFalling = old ? old === "ascending" : isNumeric && place > 0;
        const empty = (text) => text === "–" || text === "";
        rows.sort(([a], [b]) => empty(a) || empty(b) ? empty(a) - empty(b) : (isFalling ? -1 : 1) * compare(a, b));
        for (const other of heading.parentElement.cells) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", isFalling ? "descending" : "ascending");
        body.append(...rows.map(([, row]) => row));
      };
      for (const heading of all("table.s thead th")) {
        heading.tabIndex = 0;
        heading.addEventListener("click", () => sort(heading));
        heading.addEventListener("keydown", (event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          sort(heading);
        });
      }

      // The elements by which the filter knows the units: their blocks, or their rows in the ranking.
      const units = all("[data-g]").map((element) => ({
        element, key: element.id ? "#" + element.id : element.hash, group: element.dataset.g,
        name: ((element.id ? element.querySelector("h3") : element).textContent + " " + (element.hash ?? "")).toLowerCase(),
      }));
      const words = document.getElementById("find");
      const filter = () => {
        const group = document.querySelector("input[name=group]:checked")?.value ?? "";
        const wanted = words.value.trim().toLowerCase();
        const hidden = new Set(units.filter((unit) =>
          (group !== "" && unit.group !== group) || !unit.name.includes(wanted)).map((unit) => unit.key));
        for (const unit of units) if (unit.element.id) unit.element.hidden = hidden.has(unit.key);
        for (const row of all("table.s tbody tr, .of")) {
          const link = row.querySelector("a[href*='#unit-']");
          row.hidden = link !== null && hidden.has(link.hash);
        }
        for (const count of all("#shown b")) count.textContent = units.length - hidden.size;
      };
      if (words) {
        words.addEventListener("input", filter);
        for (const choice of all("input[name=group]")) choice.addEventListener("change", filter);
        filter();
      }

      // A link to a unit that the filter hides shows it again.
      const follow = () => {
        const target = document.getElementById(location.hash.slice(1));
        if (!target?.hidden) return;
        words.value = "";
        for (const choice of all("input[name=group]")) choice.checked = choice.value === "";
        filter();
        target.scrollIntoView();
      };
      addEventListener("hashchange", follow);

      // Paper shows also what is folded up.
      let opened = [];
      addEventListener("beforeprint", () => {
        opened = all("details:not([open])");
        for (const part of opened) part.open = true;
      });
      addEventListener("afterprint", () => { for (const part of opened) part.open = false; });
    })();

    """#
}
