/* The desk's script: keys, focus, the toast and the count of what is ticked. Every act is a form or a link that works
   without it; this only presses them. Nothing is fetched, nothing is drawn. */
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const remembered = (name) => { try { return localStorage.getItem(name); } catch { return null; } };
  const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* private windows keep nothing */ } };
  const single = () => remembered("single-keys") !== "off";
  const typing = (node) => node.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]") !== null;

  /* ---- what was done is said once the page is read, and the toast goes after ten seconds unless somebody is on it */
  const toast = byId("toast");
  if (toast) {
    const words = byId("toast-words");
    setTimeout(() => { byId("said").textContent = words.textContent; }, 250);
    let left = 10000, since = Date.now(), timer = setTimeout(() => toast.remove(), left);
    const stop = () => { clearTimeout(timer); left -= Date.now() - since; };
    const go = () => { since = Date.now(); clearTimeout(timer); timer = setTimeout(() => toast.remove(), Math.max(left, 1500)); };
    for (const name of ["mouseenter", "focusin"]) toast.addEventListener(name, stop);
    for (const name of ["mouseleave", "focusout"]) toast.addEventListener(name, go);
  }

  /* ---- focus goes to the reading after a decision; the chosen row stays in sight */
  const reading = byId("reading");
  if (reading && location.hash === "#reading") reading.focus({ preventScroll: innerWidth > 960 });
  const chosen = document.querySelector(".item[aria-current]");
  const list = byId("list");
  if (chosen && list && list.scrollHeight > list.clientHeight) {
    list.scrollTop = Math.max(0, chosen.offsetTop - list.clientHeight / 3);
  }

  /* ---- the three parts of the narrow queue: the tab follows what is read */
  const hops = [...document.querySelectorAll(".hop a")];
  if (hops.length && "IntersectionObserver" in window) {
    const watch = new IntersectionObserver((seen) => {
      for (const entry of seen) {
        if (!entry.isIntersecting) continue;
        for (const hop of hops) {
          if (hop.hash === `#${entry.target.id}`) hop.setAttribute("aria-current", "true"); else hop.removeAttribute("aria-current");
        }
      }
    }, { rootMargin: "-25% 0px -70% 0px" });
    for (const hop of hops) { const part = byId(hop.hash.slice(1)); if (part) watch.observe(part); }
  }

  /* ---- the key sheet, and the switch that puts single keys to rest */
  const sheet = byId("keys");
  const onSwitch = byId("keys-on");
  if (onSwitch) {
    byId("keys-switch").hidden = false;
    onSwitch.checked = single();
    onSwitch.addEventListener("change", () => remember("single-keys", onSwitch.checked ? "on" : "off"));
  }
  const openSheet = () => { if (sheet && !sheet.open) sheet.showModal(); };
  byId("open-keys")?.addEventListener("click", (event) => { event.preventDefault(); openSheet(); });

  /* ---- pairs: the focused one takes m and d, else the first */
  const pairs = [...document.querySelectorAll("[data-pair]")];
  const pair = () => pairs.find((item) => item.contains(document.activeElement)) || pairs[0];
  const judge = (decision) => pair()?.querySelector(`button[value=${decision}]`)?.click();

  const press = (selector) => { const node = document.querySelector(selector); if (node) node.click(); return node !== null; };
  const nextFigure = () => {
    const figures = [...document.querySelectorAll(".article .fig, .paper__body .fig, h1 .fig")];
    if (!figures.length) return;
    const next = figures[(figures.indexOf(document.activeElement) + 1) % figures.length];
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  };
  const flag = () => {
    const box = byId("flag");
    if (!box) return;
    box.open = true;
    box.querySelector("input[type=radio]").focus();
  };
  const search = () => { const field = byId("q") || document.querySelector(".find input"); field?.focus(); field?.select(); };

  const acts = {
    j: () => press("#next"), k: () => press("#previous"), s: () => press("#skip"),
    a: () => press(".decide button[value=approve]"), x: () => press(".decide button[value=reject]"),
    u: () => press(".decide button[value=unsure]"), f: flag,
    z: () => press("#toast button") || press("#undo button"),
    m: () => judge("same"), d: () => judge("different"),
    n: nextFigure, "/": search, "?": openSheet,
  };
  let lead = "", leadAt = 0;
  let leaving = false;
  addEventListener("pageshow", () => { leaving = false; });
  document.addEventListener("submit", () => { leaving = true; });
  document.addEventListener("keydown", (event) => {
    const box = byId("flag");
    if (event.key === "Escape" && box && box.open) { box.open = false; box.querySelector("summary").focus(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (!single() || typing(event.target) || (sheet && sheet.open) || leaving) return;
    if (lead === "g" && Date.now() - leadAt < 1500) {
      lead = "";
      if (event.key === "f") { event.preventDefault(); press("#fact"); return; }
    }
    if (event.key === "g") { lead = "g"; leadAt = Date.now(); return; }
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : null;
    if (act) { event.preventDefault(); act(); }
  });
  document.addEventListener("click", (event) => {
    for (const box of document.querySelectorAll(".flag[open], .menu[open]")) if (!box.contains(event.target) && event.detail) box.open = false;
  });

  /* ---- how many claims are ticked for citing */
  const cite = byId("cite-words");
  if (cite) {
    const all = cite.textContent;
    const count = () => {
      const ticked = document.querySelectorAll(".pick input:checked").length;
      cite.textContent = ticked ? `Cite ${ticked}` : all;
    };
    document.addEventListener("change", count);
    addEventListener("pageshow", count);
  }
})();
