-- expect: 5: "cap" does not say where it is
-- expect: 6: "mouthpiece" does not say where it is
return flow { title = "Your inhaler",
  slide { "parts", title = "Two parts", picture = "inhaler.jpg", parts = {
    cap = "Cap",
    mouthpiece = { "Mouthpiece", say = "It goes between your lips." } } },
}
