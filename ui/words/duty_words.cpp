// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/duty_words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace otklik {

QString DutyWords::duty(const QString &key)
{
    static const QHash<QString, const char *> words{
        {u"operator"_s, QT_TRANSLATE_NOOP("otklik::DutyWords", "operator")},
        {u"curator"_s, QT_TRANSLATE_NOOP("otklik::DutyWords", "curator")},
        {u"executor"_s, QT_TRANSLATE_NOOP("otklik::DutyWords", "executor")},
        {u"approver"_s, QT_TRANSLATE_NOOP("otklik::DutyWords", "approver")},
        {u"supervisor"_s, QT_TRANSLATE_NOOP("otklik::DutyWords", "supervisor")},
        {u"gateway"_s, QT_TRANSLATE_NOOP("otklik::DutyWords", "gateway")},
        {u"administrator"_s, QT_TRANSLATE_NOOP("otklik::DutyWords", "administrator")},
        {u"observer"_s, QT_TRANSLATE_NOOP("otklik::DutyWords", "observer")},
    };
    const char *known = words.value(key);
    return known ? tr(known) : key;
}

} // namespace otklik
