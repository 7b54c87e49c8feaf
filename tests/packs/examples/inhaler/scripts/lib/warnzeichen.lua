-- Die Warnzeichen: Jedes Thema nimmt sie von hier, damit sie überall gleich sind. Wer hier etwas ändert, fragt erst eine Ärztin oder einen Arzt.
return {
  sofort = "Sofort Hilfe holen",
  heute = "Heute noch fragen",
  eines = "wenn *eines* davon da ist",
  eines_heute = "wenn *eines* davon neu ist",

  jetzt = {
    "So wenig Luft, dass Sie kaum sprechen",
    "Große Mühe beim Atmen, auch in Ruhe",
    "Blaue oder graue Lippen oder Finger",
    "Ihr Notfall-Spray hilft nicht",
    "Sehr müde, verwirrt oder ohne Kraft",
  },

  bald = {
    "Husten oder Pfeifen weckt Sie nachts",
    "Sie brauchen das Notfall-Spray öfter als sonst",
    "Das Notfall-Spray hilft nur noch kurz",
    "Treppen fallen schwerer als sonst",
    "Ihr Spray ist leer oder fehlt",
  },

  bild = { "short-of-breath.svg", alt = "Eine Frau sitzt nach vorn gebeugt, die Hände auf den Knien. Ein Ring zeigt ihre enge Brust." },
}
