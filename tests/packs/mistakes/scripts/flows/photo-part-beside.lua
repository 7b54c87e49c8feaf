-- expect: 5: two numbers from 0 to 100
-- expect: 6: two numbers from 0 to 100
return flow { title = "Your inhaler",
  slide { "parts", title = "Two parts", picture = "inhaler.jpg", parts = {
    cap = { "Cap", at = { 140, 25 } },
    mouthpiece = { "Mouthpiece", at = "left" } } },
}
