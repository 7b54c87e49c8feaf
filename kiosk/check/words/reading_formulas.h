// How hard words are to read, by the formulas that were published for their language. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "check/words/reading.h"

namespace check {

struct ReadingFormula {
    const char* name;
    double (*value)(const TextCounts&);
    bool higher_is_harder;
    double on_flow;                  ///< the limit of a whole flow
    std::optional<double> on_slide;  ///< of one slide; nothing: the formula needs more text than that
};

/// The first of them ranks slides. Empty: none is known here, so that nothing is measured. Limits: DESIGN 2 for English and
/// Spanish, else chosen here from the easy bands that the authors name.
const std::vector<ReadingFormula>& reading_formulas(const std::string& language);

/// US school grade: Kincaid 1975. 0 for no words.
double flesch_kincaid(const TextCounts& counts);
/// US school grade: McLaughlin 1969, made for 30 sentences and more. 0 for no sentences.
double smog(const TextCounts& counts);
/// Ease of Spanish, 0 to 100, higher is easier: Szigriszt-Pazos 1993, read on the INFLESZ scale (Barrio 2008). 100 for
/// no words.
double inflesz(const TextCounts& counts);
/// School year of German, 4 to 15: the first Wiener Sachtextformel, Bamberger and Vanecek 1984. 0 for no words.
double wiener_sachtext(const TextCounts& counts);
/// Ease of Turkish: Ateşman 1997; from 70 on easy. 100 for no words.
double atesman(const TextCounts& counts);
/// Ease of French: Kandel and Moles 1958, as it is mostly cited; 209, 1.15 and 68 are found too. From 70 on rather easy. 100
/// for no words.
double kandel_moles(const TextCounts& counts);
/// Ease of Portuguese: Flesch as adapted by Martins, Ghiraldelo, Nunes and Oliveira 1996; 50 to 75 is for school years 5
/// to 8. 100 for no words.
double martins(const TextCounts& counts);
/// Ease of Italian: Gulpease, Lucisano and Piemontese 1988; from 60 on easy after eight years of school. 100 for no words.
double gulpease(const TextCounts& counts);

}  // namespace check
