// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/working_time_page.h"

#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr DayHours kUsual{{9 * 60, 18 * 60}, MinuteSpan{13 * 60, 14 * 60}};

int minuteOf(const QTimeEdit *edit)
{
    return QTime{0, 0}.secsTo(edit->time()) / 60;
}

QString lineOf(const CalendarDay &day)
{
    QString line = toQDate(day.day).toString(Qt::ISODate);
    if (day.kind != DayKind::Off)
        line += u' ' + key(day.kind);
    return day.title.isEmpty() ? line : QString{line + u' ' + day.title};
}

/// "2026-08-01 short Day of the city": the kind and the title may be left out.
std::optional<CalendarDay> dayOf(const QString &line)
{
    QStringList words = line.simplified().split(u' ');
    const QDate date = QDate::fromString(words.takeFirst(), Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    CalendarDay day{.day = toLocalDay(date), .kind = DayKind::Off};
    day.isRegional = true;
    if (!words.isEmpty()) {
        if (const auto kind = dayKindFromKey(words.constFirst()); kind && *kind != DayKind::Ordinary) {
            day.kind = *kind;
            words.removeFirst();
        }
    }
    day.title = words.join(u' ');
    return day;
}

} // namespace

WorkingTimePage::WorkingTimePage(const Municipality &municipality, QWidget *parent)
    : MunicipalityPart(parent)
    , m_roundTheClock(new QCheckBox(tr("On duty day and night, holidays too: every hour is a working hour"), this))
    , m_shortened(new QSpinBox(this))
    , m_regional(new QPlainTextEdit(this))
{
    m_roundTheClock->setObjectName(u"roundTheClock"_s);
    m_roundTheClock->setChecked(municipality.schedule.isRoundTheClock);
    m_shortened->setRange(0, 240);
    m_shortened->setSingleStep(15);
    m_shortened->setValue(municipality.schedule.shortenedBy);
    m_shortened->setSuffix(u' ' + tr("min"));
    QStringList lines;
    for (const CalendarDay &day : municipality.regionalDays)
        lines << lineOf(day);
    m_regional->setObjectName(u"regionalDays"_s);
    m_regional->setPlainText(lines.join(u'\n'));
    m_regional->setMaximumHeight(110);
    m_regional->setTabChangesFocus(true);

    auto *grid = new QGridLayout;
    for (int weekday = 0; weekday < 7; ++weekday)
        addDay(*grid, weekday, municipality.schedule.days[static_cast<std::size_t>(weekday)]);
    grid->setColumnStretch(6, 1);
    auto *note = new PlainLabel(tr("The region’s own days, one a line: a date as 2026-08-01, then “short” or “working” "
                                   "where it is not a day off, then its name. The national calendar is known already."),
                                this);
    note->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("Before a holiday shorter by"), m_shortened);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_roundTheClock);
    column->addLayout(grid);
    column->addLayout(form);
    column->addWidget(note);
    column->addWidget(m_regional);
    column->addStretch();
    connect(m_roundTheClock, &QCheckBox::clicked, this, [this] { markChanged(); });
    connect(m_shortened, &QSpinBox::valueChanged, this, [this] { markChanged(); });
    connect(m_regional, &QPlainTextEdit::textChanged, this, [this] { markChanged(); });
    refresh();
}

QTimeEdit *WorkingTimePage::timeEdit(int minute, const QString &name)
{
    auto *edit = new QTimeEdit(QTime{0, 0}.addSecs(minute * 60), this);
    edit->setDisplayFormat(u"HH:mm"_s);
    edit->setAccessibleName(name);
    connect(edit, &QTimeEdit::timeChanged, this, [this] { markChanged(); });
    return edit;
}

void WorkingTimePage::addDay(QGridLayout &grid, int weekday, const std::optional<DayHours> &hours)
{
    const QString name = QLocale{}.standaloneDayName(weekday + 1);
    const DayHours shown = hours.value_or(kUsual);
    const MinuteSpan lunch = shown.lunch.value_or(*kUsual.lunch);
    Day &day = m_days[static_cast<std::size_t>(weekday)];
    day.works = new QCheckBox(name, this);
    day.works->setChecked(hours.has_value());
    day.from = timeEdit(shown.work.from, tr("%1, from").arg(name));
    day.to = timeEdit(shown.work.to % kMinutesPerDay, tr("%1, to").arg(name));
    day.hasLunch = new QCheckBox(tr("lunch"), this);
    day.hasLunch->setChecked(hours && hours->lunch);
    day.lunchFrom = timeEdit(lunch.from, tr("%1, lunch from").arg(name));
    day.lunchTo = timeEdit(lunch.to, tr("%1, lunch to").arg(name));
    int column = 0;
    for (QWidget *widget : {static_cast<QWidget *>(day.works), static_cast<QWidget *>(day.from),
                            static_cast<QWidget *>(day.to), static_cast<QWidget *>(day.hasLunch),
                            static_cast<QWidget *>(day.lunchFrom), static_cast<QWidget *>(day.lunchTo)})
        grid.addWidget(widget, weekday, column++);
    for (QCheckBox *box : {day.works, day.hasLunch}) {
        connect(box, &QCheckBox::clicked, this, [this] {
            refresh();
            markChanged();
        });
    }
}

void WorkingTimePage::refresh()
{
    for (const Day &day : m_days) {
        const bool works = day.works->isChecked();
        day.from->setEnabled(works);
        day.to->setEnabled(works);
        day.hasLunch->setEnabled(works);
        day.lunchFrom->setEnabled(works && day.hasLunch->isChecked());
        day.lunchTo->setEnabled(works && day.hasLunch->isChecked());
    }
}

Result<std::optional<DayHours>> WorkingTimePage::hoursOf(int weekday) const
{
    const Day &day = m_days[static_cast<std::size_t>(weekday)];
    if (!day.works->isChecked())
        return std::optional<DayHours>{};
    DayHours hours{{minuteOf(day.from), minuteOf(day.to)}, std::nullopt};
    if (hours.work.to == 0)
        hours.work.to = kMinutesPerDay; // "to 00:00" is to the day's end
    const QString name = day.works->text();
    if (hours.work.from >= hours.work.to)
        return fail(ErrorCode::Invalid, tr("%1: the working day ends before it begins.").arg(name));
    if (day.hasLunch->isChecked()) {
        hours.lunch = MinuteSpan{minuteOf(day.lunchFrom), minuteOf(day.lunchTo)};
        if (hours.lunch->from >= hours.lunch->to || hours.lunch->from <= hours.work.from ||
            hours.lunch->to >= hours.work.to)
            return fail(ErrorCode::Invalid, tr("%1: lunch is to be inside the working day.").arg(name));
    }
    return std::optional{hours};
}

Result<std::vector<CalendarDay>> WorkingTimePage::regionalDays() const
{
    std::vector<CalendarDay> days;
    for (const QString &line : m_regional->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
        if (line.trimmed().isEmpty())
            continue;
        const auto day = dayOf(line);
        if (!day)
            return fail(ErrorCode::Invalid, tr("this line does not begin with a date: %1").arg(line.left(60)));
        if (std::ranges::find(days, day->day, &CalendarDay::day) != days.end())
            return fail(ErrorCode::Invalid, tr("this date stands there twice: %1").arg(line.left(60)));
        days.push_back(*day);
    }
    std::ranges::sort(days, {}, &CalendarDay::day);
    return days;
}

Result<> WorkingTimePage::apply(Municipality &municipality) const
{
    WorkingSchedule schedule = municipality.schedule;
    schedule.isRoundTheClock = m_roundTheClock->isChecked();
    schedule.shortenedBy = m_shortened->value();
    for (int weekday = 0; weekday < 7; ++weekday) {
        const auto hours = hoursOf(weekday);
        if (!hours)
            return hours.error();
        schedule.days[static_cast<std::size_t>(weekday)] = *hours;
    }
    if (std::ranges::none_of(schedule.days, [](const auto &day) { return day.has_value(); }))
        return fail(ErrorCode::Invalid, tr("at least one day of the week has to be a working day."));
    const auto days = regionalDays();
    if (!days)
        return days.error();
    municipality.schedule = schedule;
    municipality.regionalDays = *days;
    return {};
}

} // namespace otklik
