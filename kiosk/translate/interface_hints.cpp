#include "translate/interface_hints.h"

#include <algorithm>
#include <array>

namespace translate {
namespace {

struct Hint {
    std::string_view word, hint;
};

constexpr auto hints = std::to_array<Hint>({
    {"Back", "button at the foot of every slide: one step back (not the body part)"},
    {"Next", "button at the foot of every slide: on to the next"},
    {"More", "button: the rest of a slide that takes several pages"},
    {"Finish", "button: ends the visit and clears the screen"},
    {"Topics", "button: back to the first screen"},
    {"All topics", "button: to the first screen, which shows all topics"},
    {"More topics", "button on the first screen: the rest of the topics"},
    {"Make it easier", "button: text size and colours"},
    {"Read aloud", "button: a voice reads the slide"},
    {"Draft. Not yet checked by a clinician.", "at the edge of every slide that no clinician has checked"},
    {"Draft", "the same where there is little room: one short word"},
    {"Due for a new check by a clinician.",
     "at the edge of every slide whose last check by a clinician is too long ago"},
    {"New check due", "the same where there is little room: two or three short words"},
    {"{position} of {total}", "which slide of how many: 3 of 12"},
    {"Touch a name to learn more.", "below a picture whose parts can be touched"},
    {"A quick check, just for you. No score.", "above a question"},
    {"Yes, that’s it", "after the right answer"},
    {"Not quite", "after a wrong answer, which may be a dangerous one: neither praise nor blame"},
    {"You chose", "beside the answer that was touched"},
    {"Still there?", "title of the question when nobody has touched the screen for a while"},
    {"seconds", "below a number that counts down"},
    {"To keep your visit private, this screen will clear. Nothing about you is saved.", "below “Still there?”"},
    {"Yes, keep going", "button below “Still there?”"},
    {"No, finish now", "button below “Still there?”"},
    {"This topic is resting", "title when a topic cannot be shown: calm, no word of failure"},
    {"We can’t show it right now. It is nothing you did. Please pick another topic, or ask at the front desk.",
     "below “This topic is resting”"},
    {"Tell the front desk now.", "what to do, above signs that need help at once; the reader is in a clinic"},
    {"Tell the front desk today.", "what to do, above signs that need help the same day; the reader is in a clinic"},
    {"Not in the clinic? Call *{number}*.", "below it; {number} is the emergency number, * makes it bold"},
    {"Or call your clinic today.", "below “Tell the front desk today.”"},
    {"Touch to start", "on the screen that nobody uses"},
    {"Languages", "names the buttons of the languages, for who listens"},
    {"Choose a topic", "title above the topics"},
    {"Step {number}", "above each of several things to do: Step 2"},
    {"Play again", "button: shows how the picture changes once more"},
    {"Private. Nothing about you is saved.", "at the foot of the first screen"},
    {"Done", "button in the place of “Next” where further reading beside the way ends: back to where it began"},
    {"Get help now", "button at the foot of every slide, to the warning signs, where their own title has no room"},
    {"Touch up to three. They are not saved.", "above questions that a patient may choose to ask the clinician"},
    {"Three are enough. Touch one again to take it out.", "in its place, calmly, when a fourth question is touched"},
    {"Then show them to your clinician.", "below the questions, until one is chosen; then a button stands there"},
    {"Show my questions", "button: the chosen questions alone, very large"},
    {"What I would like to ask",
     "the patient's words, above the questions that were chosen; the clinician reads them too"},
    {"Show this to your clinician, or take a photo.", "below the chosen questions, when they stand there very large"},
    {"{count} in {total} {who}",
     "below small figures of which some are filled: 4 in 10 people; {who} is the author's word for them, always of "
     "several"},
    {"Myth", "small, above what many people think and is not so"},
    {"Fact", "small, above what is so instead"},
    {"True or not? Just for you. No score.", "below a statement of which one may say whether it is true"},
    {"True", "button: the statement above is true"},
    {"Not true", "button: the statement above is not true"},
    {"Text size", "heading in “Make it easier”, above three sizes"},
    {"Normal", "a size of the text"},
    {"Bigger", "a size of the text"},
    {"Biggest", "a size of the text"},
    {"Colors", "heading in “Make it easier”, above three choices of colors"},
    {"Light", "dark letters on a light page"},
    {"Dark", "light letters on a dark page"},
    {"High contrast", "white and yellow letters on a black page"},
    {"Less motion", "a switch: pictures change at once instead of moving"},
    {"On", "below the name of a switch"},
    {"Off", "below the name of a switch"},
    {"Reset", "a button in “Make it easier”: everything there as it was at first"},
    {"Lower controls", "a switch in “Make it easier”: all that is pressed stands low on a tall screen, for who sits in a wheelchair"},
    {"Easier touch", "a switch in “Make it easier”, for hands that shake: a button is held for a moment before it counts"},
    {"Speed of speech", "heading in “Make it easier”, above three speeds of the voice that reads aloud"},
    {"Slower", "a speed of the voice"},
    {"Faster", "a speed of the voice"},
    {"Volume", "heading in “Make it easier”, above five steps from quiet to loud"},
    {"Speed of the frame", "heading in “Make it easier”, above three speeds; a frame moves from button to button for who has one switch"},
    {"Slow", "a speed of the frame"},
    {"Fast", "a speed of the frame"},
    {"No voice for this language on this kiosk", "below “Read aloud”, which cannot be pressed then"},
    {"No sound on this kiosk", "below “Read aloud”, which cannot be pressed then"},
    {"Keep your finger on it", "a short hint when a button was let go too soon that has to be held"},
    {"Find a topic", "button on the first screen, where there are more than 24 topics: to a page of letters"},
    {"Touch the first letters of a word.", "above the letters of that page; the word is any word of a topic’s title"},
    {"Touch what you want to do. It is not saved.", "above things to do at home, each with a box to tick"},
    {"What I want to do", "the patient's words, above the things to do at home that were ticked"},
    {"Touch them in their order. Just for you. No score.", "above things to be put in order by touching them"},
    {"Not yet. Something comes before it.", "kindly, when one was touched out of its turn"},
    {"Play the picture", "button on a picture that moves and stands still now, for who listens"},
    {"Stop the picture", "the same while it moves"},
    {"About this clinic",
     "button on the first screen, where the clinic has no name there: opening times, people, the way"},
    {"About {clinic}", "the same, said by who reads aloud: the button shows the clinic’s name {clinic} alone"},
    {"This screen is resting", "title when the kiosk is not set up rightly: calm, no word of failure"},
    {"Please ask at the front desk.", "below “This screen is resting”"},
    {"This shows the folder {folder}, not the published content.",
     "small, at the foot of the first screen, for staff who try out content; {folder} is a name such as /srv/pack"},
});

}  // namespace

std::string_view interface_hint(std::string_view word) {
    const auto* found = std::find_if(hints.begin(), hints.end(), [&](const Hint& each) { return each.word == word; });
    return found == hints.end() ? std::string_view() : found->hint;
}

}  // namespace translate
