// What the words and numbers of kiosk.toml have to be, beyond their type. Each returns what to write instead; empty:
// the value is good. Pure.
#pragma once

#include <string>
#include <string_view>

namespace app {

/// A number that somebody dials: digits, in groups with one blank or - between, + before; at most 24 characters.
std::string advice_on_number(std::string_view value);

/// What a warning slide tells readers to do: one line with letters in it, short enough for its place at 200 % beside
/// the list, on every screen. Ideographs count twice.
std::string advice_on_instruction(std::string_view value);

/// The name of a folder: a blank one would mean the default without a word.
std::string advice_on_folder(std::string_view value);

/// An address of the web that a phone can open: https or http, of printable ASCII, short enough for a small code.
std::string advice_on_address(std::string_view value);

/// How fast a frame moves for who has one switch: "off", "slow", "normal" or "fast".
std::string advice_on_scan(std::string_view value);

/// Where a printer is: an address of IPP, or the name of a queue of CUPS.
std::string advice_on_printer(std::string_view value);

/// A BCP 47 code in its common forms: "es", "zh-Hant".
std::string advice_on_language(std::string_view code);

}  // namespace app
