// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

Timestamp systemNow()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

// By hand: QDateTime takes 10 µs and snprintf 1 µs for what a stored operation needs several times.
QString toIso(Timestamp t)
{
    using namespace std::chrono;
    const auto day = floor<days>(t);
    const year_month_day date{day};
    const hh_mm_ss time{t - day};
    QString text = u"0000-00-00T00:00:00Z"_s;
    const auto put = [&text](qsizetype end, auto number) {
        for (auto rest = static_cast<unsigned>(number); rest > 0; rest /= 10)
            text[--end] = QChar{static_cast<char16_t>(u'0' + rest % 10)};
    };
    put(4, std::clamp(static_cast<int>(date.year()), 0, 9999)); // all that the form can hold
    put(7, static_cast<unsigned>(date.month()));
    put(10, static_cast<unsigned>(date.day()));
    put(13, time.hours().count());
    put(16, time.minutes().count());
    put(19, time.seconds().count());
    return text;
}

} // namespace otklik
