// Where long words may be divided. Reading a language's patterns takes up to 2 s of the processor (German), so each are read when
// a word of that language is asked for, once. Any thread.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace check {

class Hyphenation {
public:
    /// The folder has the patterns of LibreOffice, hyph_de_DE.dic (Debian: hyphen-de and so on).
    explicit Hyphenation(std::filesystem::path folder = "/usr/share/hyphen");
    ~Hyphenation();

    /// The word with a soft hyphen (U+00AD) wherever a line may end in it; nothing: nobody here knows. Turkish needs no patterns:
    /// its syllables follow from its vowels.
    std::optional<std::string> divided(const std::string& word, const std::string& language);

private:
    struct Patterns;
    const Patterns* patterns_of(const std::string& language);

    std::filesystem::path folder_;
    std::mutex mutex_;
    std::map<std::string, std::unique_ptr<Patterns>> known_;  ///< by language; null: there are none
};

}  // namespace check
