// Whether a translation has the numbers and units of its English.
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace check {

struct TranslationFault;

class NumberJudge {
public:
    NumberJudge(const std::string& from, const std::string& to);
    ~NumberJudge();
    NumberJudge(const NumberJudge&) = delete;
    NumberJudge& operator=(const NumberJudge&) = delete;

    /// Honest are: numbers as words (ten, a, twice), any digits and separators, thousands in words (100 mil), a range
    /// as a list (1 to 3: 1, 2 or 3), miles, pounds and degrees Fahrenheit as what they are elsewhere, what a dual says without a number.
    std::vector<TranslationFault> faults(const std::u32string& english, const std::u32string& translation);

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace check
