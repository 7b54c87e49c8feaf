// Whether a translation can say what its English says: not its words, but what every language keeps.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "check/report/written.h"
#include "pack/catalog.h"

namespace check {

/// What seems wrong with one translation. A translator's comment "stays as it is: 400, 800" beside the entry says of
/// which `signs` it is right all the same.
struct TranslationFault {
    base::Severity severity = base::Severity::error;
    std::string what;  ///< "has 100, which the English does not have"
    std::string advice;
    std::vector<std::string> signs;  ///< what has to be excused, every one; empty: it cannot be
    TextPart part = {};              ///< of the translation; of size 0: all of it
};

class TranslationJudge {
public:
    /// From one language into another: "en", "es". Some milliseconds.
    TranslationJudge(const std::string& from, const std::string& to);
    ~TranslationJudge();
    TranslationJudge(TranslationJudge&&) noexcept;

    /// Of an entry that is translated. What its comments excuse is left out. About 20 µs.
    std::vector<TranslationFault> faults(const pack::Catalog::Entry& entry);

    /// When the translation is the English itself, and no comment says that this is right: an error where it is more than a
    /// word or two, which two languages may share.
    std::optional<TranslationFault> copied(const pack::Catalog::Entry& entry) const;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

/// What stands behind "stays as it is:" in a translator's comments, in lower case.
std::vector<std::string> excused_in(const std::string& comments);

}  // namespace check
