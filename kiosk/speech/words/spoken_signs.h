// Signs between words: said, or a pause, or left out. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "speech/words/scan.h"
#include "speech/words/vocabulary.h"

namespace speech {

/// For whatever is no word and no amount; nothing: the voice knows what to do with it. A comma is a pause; `tidied` takes those away
/// that stand beside another sign.
std::optional<Piece> sign_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

/// The sign between a word that ends at `at` and the next: "L4-5", "heel/arch", "disc(s)". `word` is the one before.
std::optional<Piece> joint_at(std::string_view text, std::size_t at, std::string_view word,
                              const Vocabulary& vocabulary);

/// "Mon–Fri" from one day of the week to another.
std::optional<Piece> days_at(std::string_view text, std::size_t at, const Vocabulary& vocabulary);

/// One blank between words, none before a comma or stop, no two pauses in a row, no pause at the begin or end of a line.
std::string tidied(std::string_view text);

}  // namespace speech
