// Every English word of the interface: the msgids with msgctxt "interface" that a language must have to be offered.
// Pure.
#pragma once

#include <array>
#include <string_view>

namespace pack {

/// msgctxt of the words below, so that the button "Back" is never translated as the body part.
inline constexpr std::string_view interface_context = "interface";

/// {name} is replaced by the program and must stand in every translation too.
inline constexpr auto interface_words = std::to_array<std::string_view>({
    "Back",
    "Next",
    "More",
    "Finish",
    "Topics",
    "All topics",
    "More topics",
    "Make it easier",
    "Read aloud",
    "Draft. Not yet checked by a clinician.",
    "Draft",
    "Due for a new check by a clinician.",
    "New check due",
    "{position} of {total}",
    "Touch a name to learn more.",
    "A quick check, just for you. No score.",
    "Yes, that’s it",
    "Not quite",
    "You chose",
    "Still there?",
    "seconds",
    "To keep your visit private, this screen will clear. Nothing about you is saved.",
    "Yes, keep going",
    "No, finish now",
    "This topic is resting",
    "We can’t show it right now. It is nothing you did. Please pick another topic, or ask at the front desk.",
    "Tell the front desk now.",
    "Tell the front desk today.",
    "Not in the clinic? Call *{number}*.",
    "Or call your clinic today.",
    "Touch to start",
    "Languages",
    "Choose a topic",
    "Step {number}",
    "Play again",
    "Private. Nothing about you is saved.",
});

/// Words that hardly any visitor sees, or that stand on slides of a newer kind. A language is offered without them too, and
/// says them in English: a pack that was published before there were such words keeps its languages.
inline constexpr auto seldom_words = std::to_array<std::string_view>({
    "Done",
    "Get help now",
    "Touch up to three. They are not saved.",
    "Three are enough. Touch one again to take it out.",
    "Then show them to your clinician.",
    "Show my questions",
    "What I would like to ask",
    "Show this to your clinician, or take a photo.",
    "{count} in {total} {who}",
    "Myth",
    "Fact",
    "True or not? Just for you. No score.",
    "True",
    "Not true",
    "Touch them in their order. Just for you. No score.",
    "Not yet. Something comes before it.",
    "Touch what you want to do. It is not saved.",
    "What I want to do",
    "Find a topic",
    "Touch the first letters of a word.",
    "Play the picture",
    "Stop the picture",
    "Text size",
    "Normal",
    "Bigger",
    "Biggest",
    "Colors",
    "Light",
    "Dark",
    "High contrast",
    "Less motion",
    "On",
    "Off",
    "Reset",
    "Lower controls",
    "Easier touch",
    "Speed of speech",
    "Slower",
    "Faster",
    "Volume",
    "Speed of the frame",
    "Slow",
    "Fast",
    "No voice for this language on this kiosk",
    "No sound on this kiosk",
    "Keep your finger on it",
    "About this clinic",
    "About {clinic}",
    "This screen is resting",
    "Please ask at the front desk.",
    "This shows the folder {folder}, not the published content.",
});

}  // namespace pack
