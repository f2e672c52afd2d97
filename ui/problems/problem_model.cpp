// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problem_model.h"

#include "core/text/plain_text.h"
#include "ui/words/words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace otklik {

namespace {

constexpr std::size_t kNamedDistricts = 3;

QString districtsOf(const Problem &problem)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(problem.districts.size(), kNamedDistricts); ++i) {
        const ProblemDistrict &each = problem.districts[i];
        names << u"%1 %2"_s.arg(oneLine(Words::value(each.district), 40), QString::number(each.count.total));
    }
    if (problem.districts.size() > kNamedDistricts)
        names << u"…"_s;
    return names.join(u", "_s);
}

} // namespace

void ProblemModel::setProblems(std::vector<Problem> problems, const TimeWords &time, Timestamp now)
{
    const bool isSameOrder = std::ranges::equal(problems, m_problems, {}, &Problem::name, &Problem::name);
    if (isSameOrder && m_time) { // the selection and the place of the scroll bar stay
        m_problems = std::move(problems);
        m_now = now;
        if (!m_problems.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_problems = std::move(problems);
    m_time.emplace(time);
    m_now = now;
    endResetModel();
}

int ProblemModel::rowOf(const QString &name) const
{
    const auto found = std::ranges::find(m_problems, name, &Problem::name);
    return found == m_problems.end() ? -1 : static_cast<int>(found - m_problems.begin());
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemModel::text(const Problem &problem, Column column) const
{
    switch (column) {
    case Name:
        return oneLine(problem.name, 300);
    case Waiting:
        return QLocale{}.toString(problem.count.waiting);
    case Open:
        return QLocale{}.toString(problem.count.open);
    case Total:
        return QLocale{}.toString(problem.count.total);
    case Districts:
        return districtsOf(problem);
    case First:
        return m_time->when(problem.first, m_now);
    case Last:
        return m_time->when(problem.last, m_now);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    const bool isNumber = column >= Waiting && column <= Total;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(problem(index.row()), column);
    if (role == Qt::TextAlignmentRole && isNumber)
        return Qt::AlignCenter;
    return {};
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section >= Waiting && section <= Total)
        return Qt::AlignCenter;
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Problem");
    case Waiting:
        return tr("No answer yet");
    case Open:
        return tr("Open");
    case Total:
        return tr("All");
    case Districts:
        return tr("Districts");
    case First:
        return tr("First");
    case Last:
        return tr("Last");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace otklik
