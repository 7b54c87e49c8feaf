// What set-up on the glass says (screen/set_up), besides words that patients read too. No pack's translators are asked for these:
// set-up speaks before there is a pack, in the languages that the program comes with. Pure.
#pragma once

#include <array>
#include <string_view>

namespace pack {

/// msgctxt of the words below.
inline constexpr std::string_view set_up_context = "set-up";

inline constexpr auto set_up_words = std::to_array<std::string_view>({
    "Which side is on top?",
    "Touch the arrow that points up.",
    "How large is this screen?",
    "Hold a bank card flat on the drawn one. Touch minus or plus until both are equally large.",
    "Emergency number",
    "Warnings show it to readers who are not in the clinic. Left out, they name the front desk alone.",
    "What does a warning say first?",
    "It stands above the warning signs, in every language as you type it. Or keep the words that stand here.",
    "What is this kiosk called?",
    "The name stands beside its counts. Patients do not see it.",
    "Choose a PIN for staff",
    "8 to 16 digits, no simple pattern. It opens the staff desk.",
    "The same PIN once more",
    "So that no slip of a finger locks you out.",
    "Whose content may this kiosk show?",
    "This key is on the stick. Compare its number with the one at the author’s desk.",
    "Settings from a stick",
    "Another kiosk wrote them. This one then asks only for what is its own.",
    "Is everything right?",
    "Nothing is kept before you save.",
    "Pull the plug now and put it in again",
    "The first screen has to come back by itself.",
    "Equally large",
    "Take this key",
    "Use these settings",
    "Save",
    "Start the kiosk",
    "Write these settings to a stick",
    "Back to the kiosk",
    "Look again",
    "Keep the PIN",
    "Leave it out",
    "One moment …",
    "Space",
    "Erase",
    "Top",
    "Right",
    "Bottom",
    "Left",
    "A bank card",
    "Smaller",
    "Larger",
    "This PIN is too simple. Choose another one.",
    "The two were not the same. Choose the PIN once more.",
    "The file on the stick cannot be used. Nothing was taken from it.",
    "No settings were found on a stick. Put one in and look again.",
    "This could not be saved.",
    "It is on the stick. You can pull the stick out.",
    "No stick was found. Put one in and try again.",
    "This could not be written to the stick.",
    "Size of the screen",
    "A warning says first",
    "Name of this kiosk",
    "PIN for staff",
    "Content key",
    "None",
    "As it was",
    "Set",
    "Doctor on the staff desk says what to do about the rest.",
});

}  // namespace pack
